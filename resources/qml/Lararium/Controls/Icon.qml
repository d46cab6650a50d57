pragma ComponentBehavior: Bound

import QtQuick
import "icons.js" as Icons

// One glyph of the icon font, coloured like text.
Text {
    id: root

    property string name: ""
    property real size: Tokens.icon

    width: root.size
    height: root.size
    color: Tokens.text
    font.family: Tokens.iconFamily
    font.pixelSize: Math.max(1, Math.round(root.size))
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    lineHeightMode: Text.FixedHeight
    lineHeight: root.size
    renderType: Text.QtRendering
    text: Icons.glyph(root.name)
    textFormat: Text.PlainText
    Accessible.ignored: true
}
