pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls
import Lararium.Device

// One device behind a gateway: which gateway, its id, then a name and a room. It has no address and no token.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property NewDevice form: root.vm.adding
    readonly property var gateways: root.form.gateways(place.home)
    property string gateway: ""
    readonly property var chosen: root.gateways.find(entry => entry.value === root.gateway)
    readonly property bool ready: root.chosen !== undefined && did.text.trim() !== "" && root.form.state !== "running"

    title: qsTr("Add a device behind a gateway")
    wantedWidth: Tokens.dp(760)
    Component.onCompleted: {
        root.form.begin("", "", "");
        if (root.gateways.length > 0)
            root.gateway = root.gateways[0].value;
        did.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: root.form

        function onAdded(): void {
            root.shell.closeOverlay();
        }
    }

    ScrollPage {
        anchors.fill: parent
        anchors.bottomMargin: bar.height + Tokens.space12
        padding: 0
        spacing: Tokens.space16

        PanelText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Tokens.text2
            text: qsTr("Zigbee, Bluetooth and mesh devices are asked through their gateway, as far as it answers for them on the local network. They need no address and no token.")
        }
        ListRow {
            width: parent.width
            glyph: "gateway"
            text: root.chosen === undefined ? qsTr("Choose its gateway") : qsTr("Hangs on: %1").arg(root.chosen.text)
            detail: root.gateways.length > 0 ? "" : qsTr("This home has no device with an address yet. Add the gateway first.")
            enabled: root.gateways.length > 0
            chevron: true
            Accessible.role: Accessible.Button
            onClicked: choice.open()
        }
        PanelField {
            id: did

            width: parent.width
            label: qsTr("Device id (did)")
            placeholderText: "lumi.158d0001a2b3c4"
            glyph: "key"
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhLowercaseOnly
            hint: qsTr("As a token list names it")
        }
        PanelField {
            id: model

            width: parent.width
            label: qsTr("Model (may stay empty)")
            placeholderText: "lumi.sensor_magnet.v2"
            glyph: "device"
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhLowercaseOnly
        }
        Banner {
            visible: root.form.words !== "" && root.form.state === "failed"
            width: parent.width
            tone: "danger"
            text: root.form.words
        }
        PanelField {
            id: name

            width: parent.width
            label: qsTr("Name")
            placeholderText: model.text === "" ? qsTr("Door sensor") : model.text
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
            enabled: root.ready
            onClicked: root.form.addChild(place.home, place.room, place.newRoom, name.text, root.gateway, did.text, model.text)
        }
    }
    ChoiceDialog {
        id: choice

        title: qsTr("Which gateway does it hang on?")
        options: root.gateways
        current: root.gateway
        onChosen: value => root.gateway = value
    }
}
