#!/bin/sh
# qml_lint.sh [FOLDER ...]. QML checks: files formatted, Python types known to the linter, no warning, no effect that the software renderer lacks.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-.venv/bin/python}
bin=$(dirname "$python")
site=$("$python" -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)')
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir -p "$out/Lararium/Backend"

# 1. What the software renderer cannot draw, and what a rule forbids.
if grep -rnE 'layer\.effect|MultiEffect|ShaderEffect' resources/qml; then
    echo "qml: layer.effect and MultiEffect vanish without a GPU" >&2
    exit 1
fi
if grep -rnE '"#[0-9A-Fa-f]{3,8}"' resources/qml --include='*.qml' | grep -v '/Tokens\.qml:'; then
    echo "qml: colours live in Tokens.qml" >&2
    exit 1
fi
if grep -rnE 'https?://' resources/qml --include='*.qml' --include='*.js'; then
    echo "qml: no network addresses" >&2
    exit 1
fi

# 2. Format.
wrong=0
for file in $(find "${@:-resources/qml}" -name '*.qml' | sort); do
    "$bin/pyside6-qmlformat" "$file" >"$out/formatted.qml"
    if ! diff -u "$file" "$out/formatted.qml" >"$out/diff"; then
        cat "$out/diff"
        wrong=1
    fi
done
[ "$wrong" = 0 ] || { echo "qml: run packaging/dev/qml_format.sh" >&2; exit 1; }

# 3. Types of the Python side, so that the linter knows them.
"$python" packaging/dev/qml_types.py "$out/Lararium/Backend" "$site"

# 4. Lint.
find "${@:-resources/qml}" -name '*.qml' -print | sort >"$out/files"
if ! xargs "$bin/pyside6-qmllint" -W 0 -I resources/qml -I "$out" <"$out/files" >"$out/lint" 2>&1; then
    grep -vE "returned 255|exited with status" "$out/lint" >&2
    exit 1
fi
echo "qml: clean"
