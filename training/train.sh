#!/bin/sh
# From data to the shipped files in one run. usage: training/train.sh DATA [MINUTES]
# DATA: the folder with sentences.txt, hard.jsonl and easy.jsonl (see README.md). Needs Python 3.11 and the package registry.
# What has been made is kept in PINCITE_TRAINING_DIR; a run that was cut off goes on after its last whole stage.
set -eu
data=${1:?usage: training/train.sh DATA [MINUTES]}
minutes=${2:-190}
root=$(cd "$(dirname "$0")/.." && pwd)
work=${PINCITE_TRAINING_DIR:-"$root/training/work"}
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$root/training/requirements.txt"
python="$work/venv/bin/python"
encoder="$root/models/pincite-e5-small"

# stage NAME SHARE_OF_MINUTES RATE SEED [CHECKPOINT]: each with a schedule of its own, from where the one before it ended.
stage() {
  [ -e "$work/$1.pt" ] && return
  "$python" "$root/training/train_reader.py" "$data" "$encoder" "$work/$1.part" "$((minutes * $2 / 100))" \
    --near "$work" --rate "$3" --seed "$4" ${5:+--from "$work/$5.pt"}
  mv "$work/$1.part" "$work/$1.pt"
}
stage first 22 8e-5 7
stage second 30 5e-5 7 first
stage third 48 6e-5 11 second

"$python" "$root/training/average.py" "$work/reader.pt" "$work/second.pt" "$work/third.pt"

"$python" "$root/training/export_reader.py" "$work/reader.pt" "$encoder" "$root/models/pincite-reader" \
  "$root/tests/index/reader-examples.json" "$data"
cd "$root" && npm run --silent build && node eval/calibrate.mjs "$data" 600 --write models/pincite-reader
