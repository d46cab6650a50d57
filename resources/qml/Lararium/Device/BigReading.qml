pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One value, large, with its name below.
Item {
    id: root

    required property ControlPoint point
    property bool large: false
    // One of three beside each other.
    property bool dense: false
    readonly property string small: root.dense ? "h2" : "h1"
    property color ink: Tokens.text

    implicitHeight: value.height + label.height
    Accessible.role: Accessible.StaticText
    Accessible.name: root.point.label + ": " + root.point.text

    PanelText {
        id: value

        width: parent.width
        type: root.large && root.point.text.length <= 9 ? "display" : root.small
        font.pixelSize: root.large && root.point.text.length <= 9 ? Tokens.dp(64) : Tokens.pixels(root.small)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Tokens.pixels("small")
        tabular: true
        text: root.point.text
        color: root.point.known ? root.ink : Tokens.text3
        Accessible.ignored: true
    }
    PanelText {
        id: label

        anchors.top: value.bottom
        width: parent.width
        type: "small"
        wrapMode: Text.Wrap
        text: root.point.label
        color: Tokens.text2
        Accessible.ignored: true
    }
}
