pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// All homes as cards: press to go there, arrows to order them, one more at the end.
OverlayPage {
    id: root

    readonly property Homes vm: root.shell.homes as Homes
    readonly property Setup setup: root.shell.setup as Setup
    property bool ordering: false

    title: qsTr("Homes")
    wantedHeight: Tokens.dp(116) * Math.max(1, cards.count) + tools.implicitHeight + Tokens.space16
    wantedWidth: Tokens.dp(680)
    Component.onCompleted: root.vm.watch()
    Component.onDestruction: root.vm.rest()

    ListView {
        id: cards

        anchors.fill: parent
        anchors.bottomMargin: tools.implicitHeight + Tokens.space16
        focus: true
        clip: true
        spacing: Tokens.space12
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: root.vm.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Homes")
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: T.Button {
            id: card

            required property int index
            required property string home
            required property string name
            required property string words
            required property string alerts
            required property string tone
            required property string seen
            required property bool chosen

            width: cards.width
            height: Tokens.dp(104)
            focusPolicy: Qt.StrongFocus
            focus: card.index === cards.currentIndex
            text: card.name
            Accessible.role: Accessible.RadioButton
            Accessible.name: card.name
            Accessible.description: [card.words, card.alerts, card.seen].filter(Boolean).join(", ")
            Accessible.checkable: true
            Accessible.checked: card.chosen
            Accessible.onPressAction: card.click()
            Keys.onReturnPressed: card.click()
            Keys.onEnterPressed: card.click()
            onClicked: root.vm.choose(card.home)

            contentItem: Item {
                Rectangle {
                    id: disc

                    x: Tokens.space16
                    anchors.verticalCenter: parent.verticalCenter
                    width: Tokens.dp(56)
                    height: width
                    radius: width / 2
                    color: card.chosen ? Tokens.accent : Tokens.tonal

                    Icon {
                        anchors.centerIn: parent
                        name: card.chosen ? "home-fill" : "home"
                        size: Tokens.dp(30)
                        color: card.chosen ? Tokens.accentText : Tokens.text2
                    }
                }
                Column {
                    anchors.left: disc.right
                    anchors.leftMargin: Tokens.space16
                    anchors.right: order.left
                    anchors.rightMargin: Tokens.space8
                    anchors.verticalCenter: parent.verticalCenter

                    PanelText {
                        width: parent.width
                        type: "h2"
                        text: card.name
                        Accessible.ignored: true
                    }
                    PanelText {
                        width: parent.width
                        type: "small"
                        tabular: true
                        text: [card.words, card.seen].filter(Boolean).join(" · ")
                        color: Tokens.text2
                        Accessible.ignored: true
                    }
                    PanelText {
                        width: parent.width
                        visible: card.alerts !== ""
                        type: "smallStrong"
                        text: card.alerts
                        color: card.tone === "danger" ? Tokens.danger : Tokens.warn
                        Accessible.ignored: true
                    }
                }
                Row {
                    id: order

                    anchors.right: parent.right
                    anchors.rightMargin: Tokens.space8
                    anchors.verticalCenter: parent.verticalCenter

                    IconButton {
                        visible: root.ordering
                        enabled: card.index > 0
                        glyph: "up"
                        text: qsTr("%1 earlier").arg(card.name)
                        onClicked: root.vm.move(card.home, -1)
                    }
                    IconButton {
                        visible: root.ordering
                        enabled: card.index < cards.count - 1
                        glyph: "down"
                        text: qsTr("%1 later").arg(card.name)
                        onClicked: root.vm.move(card.home, 1)
                    }
                    Icon {
                        visible: !root.ordering
                        anchors.verticalCenter: parent.verticalCenter
                        name: card.chosen ? "check" : "chevron-right"
                        color: card.chosen ? Tokens.accent : Tokens.text3
                    }
                }
            }
            background: Rectangle {
                radius: Tokens.radiusTile
                color: card.chosen ? Tokens.accentContainer : Tokens.surface
                border.width: Tokens.border
                border.color: card.chosen ? "transparent" : Tokens.hairline

                Rectangle {
                    anchors.fill: parent
                    radius: parent.radius
                    color: card.down ? Tokens.pressed : card.hovered ? Tokens.hovered : "transparent"
                }
                FocusRing {
                    anchors.margins: Tokens.dp(2)
                    around: Tokens.radiusTile - Tokens.dp(4)
                    visible: card.visualFocus
                }
            }
        }
    }
    Flow {
        id: tools

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Tokens.space8

        PanelButton {
            glyph: "add"
            text: qsTr("Add a home")
            onClicked: asking.open()
        }
        PanelButton {
            glyph: "demo"
            text: root.vm.demo ? qsTr("Leave the demo") : qsTr("Demo house")
            onClicked: root.setup.openDemo()
        }
        PanelButton {
            visible: cards.count > 1
            look: root.ordering ? "filled" : "tonal"
            glyph: root.ordering ? "check" : "drag"
            text: root.ordering ? qsTr("Done") : qsTr("Order")
            onClicked: root.ordering = !root.ordering
        }
    }

    NameDialog {
        id: asking

        title: qsTr("Add a home")
        label: qsTr("Name")
        action: qsTr("Add")
        onNamed: name => root.vm.add(name)
    }
}
