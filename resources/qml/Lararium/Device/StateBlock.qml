pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Icon and state of a part, large, with how far it has come.
Item {
    id: root

    required property PartView part
    property string value: ""
    // Whether the details after the state stand elsewhere in the card, as they do where a value is told.
    property bool brief: false

    implicitHeight: Math.max(disc.height, told.height) + (bar.visible ? bar.height + Tokens.space16 : 0)

    Rectangle {
        id: disc

        width: Tokens.dp(88)
        height: width
        radius: width / 2
        color: root.part.lit ? Tokens.strong(root.part.hue) : Tokens.sunken

        Icon {
            anchors.centerIn: parent
            name: root.part.glyph
            size: Tokens.space48
            color: root.part.lit ? Tokens.glyphOnStrong : Tokens.text2
        }
    }
    Column {
        id: told

        anchors.left: disc.right
        anchors.leftMargin: Tokens.space16
        anchors.right: parent.right
        anchors.verticalCenter: disc.verticalCenter

        PanelText {
            width: parent.width
            visible: root.value !== ""
            type: "display"
            font.pixelSize: Tokens.dp(52)
            lineHeight: Tokens.dp(60)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Tokens.pixels("h2")
            tabular: true
            text: root.value
        }
        PanelText {
            width: parent.width
            type: root.value === "" ? "h1" : "strong"
            wrapMode: Text.Wrap
            tabular: true
            text: root.brief || root.value !== "" ? root.part.words.split(" · ")[0] : root.part.words
            color: root.value === "" ? Tokens.text : Tokens.text2
        }
    }
    Rectangle {
        id: bar

        visible: root.part.level >= 0
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.space8
        radius: height / 2
        color: Tokens.sunken

        Rectangle {
            width: Math.max(parent.height, parent.width * Math.max(0, root.part.level))
            height: parent.height
            radius: parent.radius
            color: Tokens.strong(root.part.hue)
        }
    }
}
