pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Rooms one below the other: the left side of a wide window.
FocusScope {
    id: root

    required property Shell shell
    required property RoomsPage page

    PanelText {
        id: title

        x: Tokens.space24
        y: Tokens.space24
        height: Tokens.target
        type: "h1"
        text: qsTr("Rooms")
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: Tokens.dp(88)
        anchors.leftMargin: Tokens.space12
        focus: true
        clip: true
        spacing: Tokens.space4
        boundsBehavior: Flickable.StopAtBounds
        model: root.page.rooms
        T.ScrollBar.vertical: PanelScrollBar {}

        delegate: ListRow {
            required property string room
            required property string name
            required property string words
            required property string tone
            required property int lightsOn
            required glyph

            width: list.width - Tokens.space12
            text: name
            detail: words
            chosen: root.shell.room === room
            soft: true
            hue: tone === "danger" ? "alarm" : lightsOn > 0 ? "light" : ""
            onClicked: root.shell.goRoom(room)
        }
    }
}
