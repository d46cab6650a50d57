pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Page that scrolls down. Children stand in one column as wide as the page; focus scrolls into view.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real padding: Tokens.space24
    property real contentMaximum: root.width

    contentHeight: column.implicitHeight + 2 * root.padding
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: PanelScrollBar {}

    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < root.contentY + Tokens.space24)
            root.contentY = Math.max(0, top - Tokens.space24);
        else if (bottom > root.contentY + root.height - Tokens.space24)
            root.contentY = Math.min(root.contentHeight - root.height, bottom - root.height + Tokens.space24);
    }

    Column {
        id: column

        x: Math.max(root.padding, (root.width - width) / 2)
        y: root.padding
        width: Math.min(root.width - 2 * root.padding, root.contentMaximum)
        spacing: Tokens.space16
    }
}
