pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One key of the on-screen keyboard. Never takes focus.
T.Button {
    id: root

    property string glyph: ""
    property string spoken: root.text
    property bool special: false
    property bool strong: false

    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.onPressAction: root.click()

    contentItem: Item {
        PanelText {
            anchors.centerIn: parent
            visible: root.glyph === ""
            type: root.text.length > 1 ? "strong" : "h2"
            text: root.text
            color: root.strong ? Tokens.accentText : Tokens.text
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            name: root.glyph
            color: root.strong ? Tokens.accentText : Tokens.text
        }
    }
    background: Rectangle {
        radius: Tokens.radiusField
        color: root.strong ? Tokens.accent : root.special ? Tokens.tonal : Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
        scale: root.down ? 0.94 : 1

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : "transparent"
        }
    }
}
