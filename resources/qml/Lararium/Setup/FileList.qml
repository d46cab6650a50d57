pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Choosing a file by touch: a path to type, places to begin, what lies in the folder.
FocusScope {
    id: root

    required property FileChoice files
    property string what: ""
    property bool foldersToo: false

    PanelField {
        id: path

        anchors.left: parent.left
        anchors.right: use.left
        anchors.rightMargin: Tokens.space8
        focus: true
        label: root.what
        text: root.files.folder
        glyph: "folder"
        inputMethodHints: Qt.ImhNoPredictiveText
        error: root.files.error
        onAccepted: root.files.open(path.text)
    }
    PanelButton {
        id: use

        anchors.right: parent.right
        y: path.topPadding
        text: qsTr("Open")
        onClicked: {
            if (root.foldersToo && path.text === root.files.folder)
                root.files.chosen(path.text);
            else
                root.files.open(path.text);
        }
    }
    Flow {
        id: places

        anchors.top: path.bottom
        anchors.topMargin: Tokens.space12
        width: parent.width
        spacing: Tokens.space8

        Pill {
            glyph: "up"
            text: qsTr("Folder above")
            enabled: root.files.canGoUp
            onClicked: root.files.up()
        }
        Repeater {
            model: root.files.places

            Pill {
                id: place

                required property string path
                required property string name

                glyph: "folder"
                text: place.name
                chosen: root.files.folder === place.path
                onClicked: root.files.open(place.path)
            }
        }
    }
    ListView {
        id: list

        anchors.top: places.bottom
        anchors.topMargin: Tokens.space12
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.files.rows
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            id: row

            required property string path
            required property string name
            required property bool folder
            required detail

            width: list.width - Tokens.space12
            text: row.name
            glyph: row.folder ? "folder" : "list"
            hue: row.folder ? "" : "air"
            soft: true
            chevron: row.folder
            onClicked: root.files.open(row.path)
        }
    }
    PanelText {
        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("No fitting file in this folder.")
        color: Tokens.text3
    }
}
