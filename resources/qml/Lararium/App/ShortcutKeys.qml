pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// Keys that work everywhere.
Item {
    id: root

    required property Shell shell
    required property Item pages
    required property Item rail

    Shortcut {
        sequences: ["Ctrl+K", "Ctrl+F"]
        enabled: !root.shell.empty
        onActivated: root.shell.openOverlay("Setup/SearchPanel")
    }
    Shortcut {
        sequences: ["Escape", "Back"]
        onActivated: root.shell.back()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.shell.undoLabel !== ""
        onActivated: root.shell.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo, "Ctrl+Y"]
        enabled: root.shell.redoLabel !== ""
        onActivated: root.shell.redo()
    }
    Shortcut {
        sequence: "?"
        onActivated: root.shell.openOverlay("Setup/Shortcuts")
    }
    Shortcut {
        sequence: "F6"
        onActivated: {
            if (root.rail.activeFocus)
                root.pages.forceActiveFocus(Qt.TabFocusReason);
            else
                root.rail.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Shortcut {
        sequence: "Alt+1"
        onActivated: root.shell.go("home")
    }
    Shortcut {
        sequence: "Alt+2"
        onActivated: root.shell.go("rooms")
    }
    Shortcut {
        sequence: "Alt+3"
        onActivated: root.shell.go("all")
    }
    Shortcut {
        sequence: "Alt+4"
        onActivated: root.shell.go("settings")
    }
}
