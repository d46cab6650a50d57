# Shared by ./run and ./test: a virtual environment with a hash-pinned lock, and the system libraries Qt wants.
# POSIX sh, sourced with the repository's root as the current folder. Set LARARIUM_PYTHON to choose an interpreter.

say() { printf '%s\n' "$*" >&2; }

fitting_python() {
    for candidate in "${LARARIUM_PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
            >/dev/null 2>&1 && { printf '%s\n' "$candidate"; return 0; }
    done
    say "Lararium needs Python 3.11, 3.12 or 3.13 with venv. On Debian or Ubuntu: apt-get install python3 python3-venv"
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 126; fi
}

apt_install() {
    # $@: packages. 0 when installed; 1 when this is not ours to do.
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root true || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >.venv/apt.log 2>&1 && return 0
    as_root apt-get update >>.venv/apt.log 2>&1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>.venv/apt.log 2>&1
}

fingerprint() { cat pyproject.toml "packaging/lock/$1.txt" | cksum; }

install_lock() {
    # $1: app or dev. The dev lock holds everything of the app lock, so either serves ./run.
    wanted=$(fingerprint "$1")
    [ "$(cat ".venv/lararium-$1" 2>/dev/null)" = "$wanted" ] && return 0
    [ "$1" = app ] && [ "$(cat .venv/lararium-dev 2>/dev/null)" = "$(fingerprint dev)" ] && return 0
    if [ ! -x .venv/bin/python ]; then
        python=$(fitting_python) || return 1
        say "1/3 Making a virtual environment in .venv with $python"
        "$python" -m venv .venv || return 1
    fi
    say "2/3 Installing $(grep -c '^[a-z]' "packaging/lock/$1.txt") pinned packages (about 150 MB, once; a minute or two)"
    bar=off; [ -t 2 ] && bar=on
    .venv/bin/python -m pip install --disable-pip-version-check --progress-bar "$bar" -q --use-pep517 --require-hashes \
        -r "packaging/lock/$1.txt" || return 1
    .venv/bin/python -m pip install --disable-pip-version-check -q --no-deps --no-build-isolation -e . || return 1
    printf '%s\n' "$wanted" >".venv/lararium-$1"
    rm -f .venv/lararium-libraries
}

missing_libraries() {
    # Names of shared libraries that Qt's parts would not find.
    site=$(.venv/bin/python -c 'import PySide6, os; print(os.path.dirname(PySide6.__file__))') || return 1
    for part in Qt/lib/libQt6Gui.so.6 Qt/lib/libQt6Quick.so.6 Qt/lib/libQt6DBus.so.6 Qt/plugins/platforms/libqxcb.so \
        Qt/plugins/platforms/libqoffscreen.so; do
        LC_ALL=C ldd "$site/$part" 2>/dev/null | sed -n 's/^[[:space:]]*\(lib[^ ]*\) => not found.*/\1/p'
    done | sort -u
}

package_of() {
    case $1 in
        libglib-2.0.* | libgthread-2.0.* | libgobject-2.0.*) if apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then echo libglib2.0-0t64; else echo libglib2.0-0; fi ;;
        libEGL.*) echo libegl1 ;;
        libGL.* | libGLX.*) echo libgl1 ;;
        libOpenGL.*) echo libopengl0 ;;
        libdbus-1.*) echo libdbus-1-3 ;;
        libfontconfig.*) echo libfontconfig1 ;;
        libfreetype.*) echo libfreetype6 ;;
        libxkbcommon.*) echo libxkbcommon0 ;;
        libxkbcommon-x11.*) echo libxkbcommon-x11-0 ;;
        libxcb-cursor.*) echo libxcb-cursor0 ;;
        libxcb-icccm.*) echo libxcb-icccm4 ;;
        libxcb-keysyms.*) echo libxcb-keysyms1 ;;
        libxcb-shape.*) echo libxcb-shape0 ;;
        libxcb-image.*) echo libxcb-image0 ;;
        libxcb-render-util.*) echo libxcb-render-util0 ;;
        libxcb-randr.*) echo libxcb-randr0 ;;
        libxcb-render.*) echo libxcb-render0 ;;
        libxcb-shm.*) echo libxcb-shm0 ;;
        libxcb-sync.*) echo libxcb-sync1 ;;
        libxcb-util.*) echo libxcb-util1 ;;
        libxcb-xfixes.*) echo libxcb-xfixes0 ;;
        libxcb-xkb.*) echo libxcb-xkb1 ;;
        libxcb-xinput.*) echo libxcb-xinput0 ;;
        libxcb.*) echo libxcb1 ;;
        libX11-xcb.*) echo libx11-xcb1 ;;
        libX11.*) echo libx11-6 ;;
        libSM.*) echo libsm6 ;;
        libICE.*) echo libice6 ;;
        libz.*) echo zlib1g ;;
        *) echo "$1" ;;
    esac
}

install_libraries() {
    [ -f .venv/lararium-libraries ] && return 0
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries) || return 1
    if [ -n "$missing" ]; then
        packages=$(for library in $missing; do package_of "$library"; done | sort -u | tr '\n' ' ')
        say "3/3 Qt misses system libraries: $packages"
        # shellcheck disable=SC2086
        if ! apt_install $packages || [ -n "$(missing_libraries)" ]; then
            say "Please install them, then start again:"
            say "    sudo apt-get install $packages"
            return 1
        fi
    fi
    : >.venv/lararium-libraries
}
