pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A row of a list: icon, title, detail, and whatever stands at its end (`trailing`).
T.Button {
    id: root

    property string glyph: ""
    property string detail: ""
    property bool chosen: false
    property bool chevron: false
    property string hue: ""
    property bool soft: false
    property Component trailing: null

    implicitHeight: Math.max(Tokens.target, Tokens.dp(root.detail === "" ? 56 : 72), words.implicitHeight + Tokens.space24)
    implicitWidth: Tokens.dp(320)
    leftPadding: Tokens.space16
    rightPadding: Tokens.space12
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.description: root.detail
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Rectangle {
            id: disc

            visible: root.glyph !== ""
            width: visible ? Tokens.space40 : 0
            height: Tokens.space40
            radius: height / 2
            anchors.verticalCenter: parent.verticalCenter
            color: root.hue === "" ? (root.chosen ? Tokens.accent : Tokens.tonal) : root.soft ? Tokens.container(root.hue) : Tokens.strong(root.hue)

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                color: root.hue === "" ? (root.chosen ? Tokens.accentText : Tokens.text2) : root.soft ? Tokens.strong(root.hue) : Tokens.glyphOnStrong
            }
        }
        Column {
            id: words

            anchors.left: disc.right
            anchors.leftMargin: disc.visible ? Tokens.space12 : 0
            anchors.right: end.left
            anchors.rightMargin: Tokens.space8
            anchors.verticalCenter: parent.verticalCenter

            PanelText {
                width: parent.width
                type: "strong"
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                text: root.text
                Accessible.ignored: true
            }
            PanelText {
                width: parent.width
                visible: root.detail !== ""
                type: "small"
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                text: root.detail
                color: Tokens.text2
                Accessible.ignored: true
            }
        }
        Row {
            id: end

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Tokens.space4

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: root.trailing !== null
                sourceComponent: root.trailing
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.chevron
                name: "chevron-right"
                color: Tokens.text3
            }
        }
    }

    background: Rectangle {
        radius: Tokens.radiusBlock
        color: root.chosen ? Tokens.accentContainer : "transparent"

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        }
        FocusRing {
            anchors.margins: Tokens.dp(1)
            around: Tokens.radiusBlock - Tokens.dp(6)
            visible: root.visualFocus
        }
    }
}
