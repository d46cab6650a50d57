#!/bin/sh
# Collect the words of the window into resources/i18n/*.ts and compile them to .qm; English holds plurals only.
# "translate.sh --check" changes nothing and fails where a word has no Chinese or a file is behind its sources.
cd "$(dirname "$0")/../.." || exit 1
PATH="$PWD/.venv/bin:$PATH"
folder=resources/i18n
said=$(mktemp)
work=$folder
if [ "${1:-}" = --check ]; then
    work=$(mktemp -d)
    cp "$folder"/*.ts "$work"/
    trap 'rm -rf "$work" "$said"' EXIT
else
    trap 'rm -f "$said"' EXIT
fi

# Qt's tools chatter on success; what they said is shown only when they fail.
quietly() {
    "$@" >"$said" 2>&1 || { cat "$said" >&2; exit 1; }
}

sources=$(find resources/qml app/lararium/ui \( -name '*.qml' -o -name '*.py' \) | LC_ALL=C sort)
for language in zh_CN en; do
    plurals=
    [ "$language" = en ] && plurals=-pluralonly
    # shellcheck disable=SC2086
    quietly pyside6-lupdate $plurals -locations none -no-obsolete -source-language en -target-language "$language" \
        $sources -ts "$work/lararium_$language.ts"
    quietly pyside6-lrelease "$work/lararium_$language.ts" -qm "$work/lararium_$language.qm"
done

for language in zh_CN en; do
    file=$work/lararium_$language.ts
    if grep -q 'type="unfinished"' "$file"; then
        echo "words of the window that $folder/lararium_$language.ts does not say:" >&2
        grep -B2 'type="unfinished"' "$file" | sed -n 's/.*<source>\(.*\)<\/source>.*/    \1/p' | head -20 >&2
        exit 1
    fi
    if grep -q '<name></name>' "$file"; then
        echo "a word is translated outside of a class: give it its context" >&2
        exit 1
    fi
done

[ "$work" = "$folder" ] && exit 0
for file in "$work"/*; do
    cmp -s "$file" "$folder/$(basename "$file")" && continue
    echo "$folder/$(basename "$file") is behind its sources: run packaging/dev/translate.sh" >&2
    exit 1
done
