pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One device by hand: address and token, a greeting to prove both, then a name and a place.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property NewDevice form: root.vm.adding
    readonly property bool ready: address.text !== "" && root.form.addressProblem(address.text) === "" && token.complete

    title: qsTr("Add a device")
    wantedWidth: Tokens.dp(760)
    Component.onCompleted: {
        if (address.text === "")
            address.forceActiveFocus(Qt.OtherFocusReason);
        else
            token.begin();
    }
    Component.onDestruction: root.form.cancel()

    Connections {
        target: root.form

        function onAdded(): void {
            token.clear();
            root.shell.closeOverlay();
        }
    }

    ScrollPage {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.height + Tokens.space12
        padding: 0
        spacing: Tokens.space16
        onHeightChanged: page.follow()

        readonly property Item focused: root.Window.activeFocusItem

        onFocusedChanged: page.follow()

        // The keyboard takes half of the card: what is written stays in sight.
        function follow(): void {
            for (let item = page.focused; item; item = item.parent) {
                if (item === page.contentItem) {
                    page.reveal(page.focused);
                    return;
                }
            }
        }

        PanelButton {
            look: "plain"
            glyph: "gateway"
            text: qsTr("It hangs on a gateway")
            onClicked: root.shell.openOverlay("Setup/AddChild", "")
        }
        Grid {
            id: where

            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            width: parent.width
            columns: width < Tokens.dp(560) ? 1 : 2
            columnSpacing: Tokens.space16
            rowSpacing: Tokens.space12

            PanelField {
                id: address

                width: where.cell
                label: qsTr("Address")
                placeholderText: "192.168.1.20"
                glyph: "wifi"
                text: root.form.address
                inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
                hint: qsTr("As the router shows it")
                error: address.activeFocus ? "" : root.form.addressProblem(address.text)
                onTextEdited: root.form.edited()
            }
            PanelField {
                id: model

                width: where.cell
                label: qsTr("Model (may stay empty)")
                placeholderText: "zhimi.airpurifier.mb3"
                glyph: "device"
                text: root.form.model
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhLowercaseOnly
                hint: qsTr("The device tells it when it is greeted")
            }
        }
        TokenField {
            id: token

            width: parent.width
            checker: root.form
            onEdited: root.form.edited()
            onAccepted: if (root.ready)
                root.form.test(address.text, token.text)
        }
        Row {
            width: parent.width
            spacing: Tokens.space16

            PanelButton {
                id: test

                glyph: "radar"
                text: qsTr("Test")
                enabled: root.ready && root.form.state !== "running"
                onClicked: root.form.test(address.text, token.text)
            }
            PendingRing {
                visible: root.form.state === "running"
                anchors.verticalCenter: parent.verticalCenter
                width: Tokens.space32
                height: width
                fraction: -1
            }
            Banner {
                visible: root.form.words !== "" && root.form.state !== "running"
                width: parent.width - test.width - parent.spacing
                tone: root.form.state === "ok" ? "ok" : "danger"
                text: root.form.words
            }
        }
        PanelField {
            id: name

            width: parent.width
            label: qsTr("Name")
            placeholderText: root.form.model === "" ? qsTr("Ceiling light") : root.form.model
            glyph: "edit"
        }
        PlaceChoice {
            id: place

            width: parent.width
            vm: root.vm
        }
    }
    Row {
        id: bar

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Tokens.space8

        PanelButton {
            look: "plain"
            text: qsTr("Cancel")
            onClicked: root.shell.closeOverlay()
        }
        PanelButton {
            look: "filled"
            glyph: "check"
            text: qsTr("Add")
            enabled: root.ready && root.form.state !== "running"
            onClicked: root.form.add(place.home, place.room, place.newRoom, name.text, address.text, token.text, model.text)
        }
    }
}
