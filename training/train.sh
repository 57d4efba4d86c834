#!/bin/sh
# From data to the shipped files in one run. usage: training/train.sh DATA [MINUTES]
# DATA: the folder with sentences.txt, hard.jsonl and easy.jsonl (see README.md). Needs Python 3.11 and the package registry.
set -eu
data=${1:?usage: training/train.sh DATA [MINUTES]}
minutes=${2:-100}
root=$(cd "$(dirname "$0")/.." && pwd)
work=${PINCITE_TRAINING_DIR:-"$root/node_modules/.cache/pincite-training"}
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$root/training/requirements.txt"
python="$work/venv/bin/python"
encoder="$root/models/pincite-e5-small"
"$python" "$root/training/train_reader.py" "$data" "$encoder" "$work/reader.pt" "$minutes" --near "$work/near.npy"
"$python" "$root/training/export_reader.py" "$work/reader.pt" "$encoder" "$root/models/pincite-reader" \
  "$root/tests/index/reader-examples.json" "$data"
cd "$root" && npm run --silent build && node eval/calibrate.mjs "$data"
echo "Put the weights and calibrations above into src/retrieval/read-selections.ts and src/retrieval/calibration.ts."
