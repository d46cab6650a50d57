pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Names of the device in both languages, and of its parts.
PanelDialog {
    id: root

    required property DeviceRecord record
    property var partTexts: ({})

    title: qsTr("Rename")
    onOpened: {
        name.text = root.record.name;
        nameZh.text = root.record.nameZh;
        root.partTexts = {};
        name.forceActiveFocus();
        name.selectAll();
    }

    function save(): void {
        root.close();
        root.record.rename(name.text, nameZh.text);
        for (const part in root.partTexts)
            root.record.renamePart(part, root.partTexts[part]);
    }

    buttons: [
        PanelButton {
            look: "filled"
            text: qsTr("Save")
            enabled: name.text.trim() !== ""
            onClicked: root.save()
        },
        PanelButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]

    PanelField {
        id: name

        width: parent.width
        label: qsTr("Name")
        error: name.text.trim() === "" ? qsTr("A name is needed") : ""
        focus: true
        onAccepted: if (name.text.trim() !== "")
            root.save()
    }
    PanelField {
        id: nameZh

        width: parent.width
        label: qsTr("Name in Chinese")
        placeholderText: qsTr("As above")
        onAccepted: if (name.text.trim() !== "")
            root.save()
    }
    Repeater {
        model: root.visible ? root.record.partNames : []

        PanelField {
            id: part

            required property var modelData

            width: parent?.width ?? 0
            label: part.modelData.title
            placeholderText: part.modelData.title
            text: part.modelData.name
            onTextEdited: root.partTexts[part.modelData.part] = part.text
        }
    }
}
