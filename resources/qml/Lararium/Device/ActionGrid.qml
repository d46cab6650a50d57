pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// The actions of a part as large buttons; a form where they take arguments, a hold where they heat.
Grid {
    id: root

    required property PartView part
    property string hue: root.part.hue

    columns: Math.max(1, Math.min(root.part.actions.length, root.part.actions.length === 4 ? 2 : 3))
    spacing: Tokens.space8

    Repeater {
        model: root.part.actions

        Item {
            id: cell

            required property var modelData
            readonly property ControlPoint point: cell.modelData as ControlPoint
            readonly property bool form: cell.point.argumentPoints.length > 0
            readonly property bool holds: cell.point.hazard === "heat" && !cell.form

            width: (root.width - root.spacing * (root.columns - 1)) / root.columns
            height: Tokens.dp(80)

            RunButton {
                anchors.fill: parent
                visible: !cell.holds
                text: cell.point.done ? qsTr("Done") : cell.point.label
                glyph: cell.point.done ? "check" : root.part.glyphOf(cell.point)
                hue: root.hue
                enabled: cell.point.usable
                Accessible.name: cell.point.label
                onClicked: {
                    if (cell.form)
                        dialog.open();
                    else
                        cell.point.press();
                }
            }
            HoldButton {
                anchors.fill: parent
                visible: cell.holds
                text: cell.point.done ? qsTr("Done") : qsTr("Hold: %1").arg(cell.point.label)
                spoken: cell.point.label
                hue: "heat"
                enabled: cell.point.usable
                onHeld: cell.point.pressHeld()
                onAsked: cell.point.press()
            }
            PendingRing {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Tokens.space8
                width: Tokens.space20
                height: width
                visible: cell.point.waiting
            }
            ActionDialog {
                id: dialog

                point: cell.point
            }
        }
    }
}
