pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// Place of the edit bar below a page; there only in edit mode.
Loader {
    id: root

    required property Shell shell

    height: (root.item as Item)?.implicitHeight ?? 0
    active: root.shell.editing && root.visible
    onActiveChanged: if (root.active)
        root.setSource("../Setup/EditBar.qml", {
            "shell": root.shell
        })
}
