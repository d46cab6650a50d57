pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One key of a large tile, or the value between two of them. Drawn lower than the target it offers.
T.Button {
    id: root

    required property string glyph
    required property string label
    required property string hue
    required property bool chosen
    required property bool reading
    required property bool lit
    readonly property color ink: root.chosen ? Tokens.glyphOnStrong : Tokens.text

    implicitHeight: Tokens.target
    topInset: Tokens.dp(Tokens.compact ? 0 : 6)
    bottomInset: root.topInset
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: root.reading ? Accessible.StaticText : Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: root.chosen
    Accessible.checked: root.chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        opacity: root.enabled || root.reading ? 1 : 0.4

        Icon {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            name: root.glyph
            size: Tokens.dp(22)
            color: root.ink
        }
        SilentText {
            anchors.verticalCenter: parent.verticalCenter
            x: Tokens.space4
            width: parent.width - 2 * x
            horizontalAlignment: Text.AlignHCenter
            visible: root.glyph === ""
            type: root.reading ? "h2" : "smallStrong"
            tabular: true
            text: root.label
            color: root.ink
        }
    }
    background: Rectangle {
        radius: Tokens.radiusField
        color: root.reading ? "transparent" : root.chosen ? Tokens.strong(root.hue) : root.lit && !Tokens.highContrast ? Qt.alpha(Tokens.strong(root.hue), Tokens.dark ? 0.2 : 0.14) : Tokens.tonal
        border.width: Tokens.highContrast && !root.reading ? Tokens.border : 0
        border.color: Tokens.line
        scale: root.down ? 0.96 : 1

        Behavior on scale {
            NumberAnimation {
                duration: Tokens.press
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered && root.enabled ? Tokens.hovered : "transparent"
        }
        FocusRing {
            anchors.margins: -Tokens.dp(4)
            around: Tokens.radiusField - Tokens.dp(1)
            visible: root.visualFocus
        }
    }
}
