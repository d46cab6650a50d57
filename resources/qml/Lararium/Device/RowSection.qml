pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A titled card of control rows; nothing where there are none.
Column {
    id: root

    property RowList rows: null
    property string title: ""

    visible: root.rows !== null && root.rows.count > 0
    spacing: Tokens.space4

    SectionHeader {
        width: parent.width
        text: root.title
    }
    Rectangle {
        width: parent.width
        height: list.implicitHeight + 2 * Tokens.space8
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        ControlRows {
            id: list

            y: Tokens.space8
            width: parent.width
            rows: root.rows
        }
    }
}
