pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What all rows share: part heading, hairline, label, a quiet detail, and room for the control at the right or below.
Item {
    id: root

    required property ControlPoint point
    required property int index
    required property string heading
    property bool showHeading: true
    property string detail: root.point.refused
    property bool below: false
    default property alias control: slot.data
    readonly property real inset: Tokens.space16

    implicitHeight: title.height + body.height
    Accessible.role: Accessible.Grouping
    Accessible.name: root.point.group === "" ? root.point.label : root.point.group + ", " + root.point.label

    Item {
        id: title

        width: parent.width
        height: root.showHeading && root.heading !== "" ? Tokens.dp(36) : 0
        visible: height > 0

        PanelText {
            x: root.inset
            anchors.bottom: parent.bottom
            type: "labelStrong"
            text: root.heading
            color: Tokens.text3
            Accessible.role: Accessible.Heading
        }
    }
    Rectangle {
        visible: root.index > 0 && title.height === 0
        x: root.inset
        width: parent.width - 2 * root.inset
        height: Tokens.dp(1)
        color: Tokens.hairline
    }
    Item {
        id: body

        y: title.height
        width: parent.width
        height: root.below ? words.height + slot.height + Tokens.space20 + Tokens.space4 : Math.max(Tokens.dp(60), words.height + Tokens.space16, slot.height + Tokens.space8)

        Column {
            id: words

            x: root.inset
            y: root.below ? Tokens.space8 : (parent.height - height) / 2
            width: (root.below ? parent.width - 2 * root.inset : slot.x - root.inset - Tokens.space12) - (ring.visible ? ring.width + Tokens.space8 : 0)

            PanelText {
                width: parent.width
                type: root.below ? "smallStrong" : "body"
                wrapMode: Text.Wrap
                text: root.point.label
                color: root.below ? Tokens.text2 : Tokens.text
                Accessible.ignored: true
            }
            PanelText {
                width: parent.width
                visible: text !== ""
                type: "label"
                wrapMode: Text.Wrap
                text: root.detail
                color: root.point.refused !== "" ? Tokens.warn : Tokens.text3
                Accessible.ignored: true
            }
        }
        PendingRing {
            id: ring

            visible: root.point.waiting
            width: Tokens.space20
            height: width
            x: words.x + words.width + Tokens.space4
            y: words.y
        }
        Item {
            id: slot

            x: root.below ? root.inset : parent.width - width - root.inset
            y: root.below ? words.y + words.height + Tokens.space4 : (parent.height - height) / 2
            width: root.below ? parent.width - 2 * root.inset : childrenRect.width
            height: childrenRect.height
        }
    }
}
