pragma ComponentBehavior: Bound

import Lararium.Controls
import Lararium.Settings

// The shortcuts as a card: the ? key.
OverlayPage {
    id: root

    title: qsTr("Keyboard")
    wantedWidth: Tokens.dp(720)

    ShortcutsSection {
        anchors.fill: parent
        shell: root.shell
        titled: false
        padding: 0
    }
}
