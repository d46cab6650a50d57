pragma ComponentBehavior: Bound

import QtQuick

// Plain surface that holds things together.
Rectangle {
    id: root

    default property alias content: inner.data
    property real padding: Tokens.space16

    implicitHeight: inner.childrenRect.height + 2 * root.padding
    implicitWidth: inner.childrenRect.width + 2 * root.padding
    radius: Tokens.radiusBlock
    color: Tokens.surface
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: Tokens.line

    Item {
        id: inner

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
