pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A model that was not got, and why; the reason wraps.
Item {
    id: root

    required property string model
    required property string reason

    implicitHeight: words.implicitHeight + Tokens.space16

    Icon {
        id: mark

        y: words.y
        name: "warning"
        size: Tokens.icon
        color: Tokens.warn
    }
    Column {
        id: words

        x: mark.width + Tokens.space12
        y: Tokens.space8
        width: root.width - x

        PanelText {
            width: parent.width
            type: "strong"
            text: root.model
        }
        PanelText {
            width: parent.width
            type: "small"
            wrapMode: Text.Wrap
            text: root.reason
            color: Tokens.text2
        }
    }
}
