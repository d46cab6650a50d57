pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Base of a section: a scrolling column with its title where there is room for it.
ScrollPage {
    id: root

    required property Shell shell
    readonly property Settings vm: root.shell.settings as Settings
    property bool titled: true
    property string title: ""
    readonly property bool narrow: root.width < Tokens.dp(640)

    padding: root.narrow ? Tokens.space16 : Tokens.space24
    contentMaximum: Tokens.dp(860)
    spacing: Tokens.space24

    // Focus and the keyboard never hide what is written.
    readonly property Item focused: root.Window.activeFocusItem

    onFocusedChanged: root.follow()
    onHeightChanged: root.follow()

    function follow(): void {
        for (let item = root.focused; item; item = item.parent) {
            if (item === root.contentItem) {
                root.reveal(root.focused);
                return;
            }
        }
    }

    PanelText {
        visible: root.titled
        height: Tokens.target
        type: "h1"
        text: root.title
        Accessible.role: Accessible.Heading
    }
}
