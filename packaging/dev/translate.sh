#!/bin/sh
# Collect the words of the window into resources/i18n/*.ts and compile them to .qm.
# "translate.sh --check" changes nothing and fails where something is missing or not compiled.
cd "$(dirname "$0")/../.." || exit 1
PATH="$PWD/.venv/bin:$PATH"
folder=resources/i18n
work=$folder
if [ "${1:-}" = --check ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    cp "$folder"/*.ts "$work"/
fi
sources=$(find resources/qml app/lararium/ui -name '*.qml' -o -name '*.py' | LC_ALL=C sort)
for language in zh_CN en; do
    # shellcheck disable=SC2086
    pyside6-lupdate -silent -locations none -no-obsolete -source-language en -target-language "$language" $sources -ts "$work/lararium_$language.ts" || exit 1
    pyside6-lrelease -silent "$work/lararium_$language.ts" -qm "$work/lararium_$language.qm" || exit 1
done
if [ "$work" != "$folder" ]; then
    if grep -q 'type="unfinished"' "$work/lararium_zh_CN.ts"; then
        echo "words of the window without Chinese:" >&2
        grep -B1 -A1 'type="unfinished"' "$work/lararium_zh_CN.ts" | grep '<source>' | head -20 >&2
        exit 1
    fi
    for file in "$work"/*; do
        cmp -s "$file" "$folder/$(basename "$file")" || { echo "run packaging/dev/translate.sh: $(basename "$file") is behind" >&2; exit 1; }
    done
fi
