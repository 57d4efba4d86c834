#!/bin/sh
# From data to the shipped files in one run. usage: training/train.sh DATA [MINUTES]
# DATA: the folder with sentences.txt, hard.jsonl and easy.jsonl (see README.md). Needs Python 3.11 and the package registry.
# What has been made is kept in PINCITE_TRAINING_DIR; a run that was cut off goes on after its last whole stage.
set -eu
data=${1:?usage: training/train.sh DATA [MINUTES]}
minutes=${2:-280}
root=$(cd "$(dirname "$0")/.." && pwd)
work=${PINCITE_TRAINING_DIR:-"$root/training/work"}
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$root/training/requirements.txt"
python="$work/venv/bin/python"
encoder="$root/models/pincite-e5-small"
documents="$root/training/documents"

# stage NAME SHARE_OF_MINUTES RATE SEED ARTICLES [CHECKPOINT]: each with a schedule of its own, from where the one before it ended.
stage() {
  [ -e "$work/$1.pt" ] && return
  "$python" "$root/training/train_reader.py" "$data" "$documents" "$encoder" "$work/$1.part" "$((minutes * $2 / 100))" \
    --near "$work" --rate "$3" --seed "$4" --articles "$5" ${6:+--from "$work/$6.pt"}
  mv "$work/$1.part" "$work/$1.pt"
}
stage first 30 8e-5 7 1
stage second 30 6e-5 11 1 first
stage reader 40 6e-5 23 0.25 second

"$python" "$root/training/export_reader.py" "$work/reader.pt" "$encoder" "$root/models/pincite-reader" \
  "$root/tests/index/reader-examples.json" "$documents"
cd "$root" && npm run --silent build && node eval/calibrate.mjs --write models/pincite-reader
