pragma ComponentBehavior: Bound

import QtQuick

// Text in one of the panel's type roles, in a fixed line box so that Chinese fallback glyphs do not move it. Not spoken:
// for what its owner says already.
Text {
    id: root

    property string type: "body"
    property bool tabular: false

    color: Tokens.text
    font.family: Tokens.family
    font.pixelSize: Tokens.pixels(root.type)
    font.weight: Tokens.weight(root.type)
    font.preferTypoLineMetrics: true
    font.features: root.tabular ? ({
            "tnum": 1
        }) : ({})
    lineHeightMode: Text.FixedHeight
    lineHeight: Tokens.lineBox(root.type)
    verticalAlignment: Text.AlignVCenter
    elide: root.wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    textFormat: Text.PlainText
}
