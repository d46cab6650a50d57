#!/bin/sh
# Compile both lock files anew from the ranges in pyproject.toml. Needs uv on the PATH.
cd "$(dirname "$0")/../.." || exit 1
compile() {
    uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
        --no-header --no-annotate -q --extra "$1" pyproject.toml -o "packaging/lock/$2.txt"
}
compile build app && compile dev dev
