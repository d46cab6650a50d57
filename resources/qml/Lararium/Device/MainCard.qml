pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Surface of a main control; its children stand in one column.
Rectangle {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property real inset: Tokens.space16

    implicitHeight: column.implicitHeight + 2 * root.inset
    radius: Tokens.radiusTile
    color: Tokens.surface
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: Tokens.line

    Column {
        id: column

        x: root.inset
        y: root.inset
        width: parent.width - 2 * root.inset
        spacing: Tokens.space16
    }
}
