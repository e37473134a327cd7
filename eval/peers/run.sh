#!/usr/bin/env bash
# Measures the peers on what HEARSAY_CORPORA holds: bash eval/peers/run.sh [FOLDER for the virtual environment and results]
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${HEARSAY_CORPORA:?name the folder of corpora}"
work=${1:-$(mktemp -d)}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check -r eval/peers/requirements.txt
fi
export OMP_NUM_THREADS=1
peer() { "$work/venv/bin/python" eval/peers/peers.py "$1" <"$work/$2.ndjson"; }

for m in attribution names sentences; do
  go run "./eval/$m" --texts "$work/$m.ndjson" >"$work/hearsay-$m.txt" || true # floors are no matter here
  peer spacy "$m" >"$work/spacy-$m.ndjson"
  echo "== $m, spaCy"
  go run "./eval/$m" --from "$work/spacy-$m.ndjson"
done
echo "== syntax, spaCy"
go run ./eval/syntax --from "$work/spacy-sentences.ndjson"
echo "== attribution, textacy"
peer textacy attribution >"$work/textacy-attribution.ndjson"
go run ./eval/attribution --from "$work/textacy-attribution.ndjson"
echo "== speed, spaCy"
peer speed attribution
