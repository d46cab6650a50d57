#!/bin/sh
# Write every QML file as pyside6-qmlformat wants it.
set -eu
cd "$(dirname "$0")/../.."
bin=$(dirname "${PYTHON:-.venv/bin/python}")
find resources/qml -name '*.qml' -print | sort | xargs -n 20 "$bin/pyside6-qmlformat" -i
