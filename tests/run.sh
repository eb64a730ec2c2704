#!/usr/bin/env bash
# Sets everything up on a machine with Python 3.11+ and git, then runs every check and test.
# Chromium, Java, Node, LibreOffice and Tesseract come from Debian's packages: they are installed here where that is possible.
set -euo pipefail
cd "$(dirname "$0")/.."

# Debian's packages that the tests of pages, workbooks and scans need: command, package.
missing=()
for need in chromium:chromium java:default-jre-headless node:nodejs npm:npm soffice:libreoffice-calc-nogui \
  tesseract:tesseract-ocr-tha; do
  command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ]; then as_root=(env); else as_root=(sudo); fi
  if ! { command -v apt-get && command -v "${as_root[0]}"; } >/dev/null; then
    echo "The tests need these packages: install ${missing[*]} and run this again." >&2
    exit 1
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
(cd tests/browser && npm ci --silent --no-audit --no-fund --ignore-scripts)

python3 -m venv .venv
.venv/bin/pip install -q --disable-pip-version-check -r requirements/test.txt
.venv/bin/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .

.venv/bin/python -m tasks all "$@"
