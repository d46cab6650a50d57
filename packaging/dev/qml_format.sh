#!/bin/sh
# Write QML files as pyside6-qmlformat wants them: all, or those of the folders given.
set -eu
cd "$(dirname "$0")/../.."
bin=$(dirname "${PYTHON:-.venv/bin/python}")
find "${@:-resources/qml}" -name '*.qml' -print | sort | xargs -n 20 "$bin/pyside6-qmlformat" -i
