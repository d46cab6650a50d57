pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// Base of everything that lies over the page as a card; the frame draws `title` and the close button.
FocusScope {
    id: root

    required property Shell shell
    property string title: ""
    // The card takes this height, never more than the window allows; 0 means as high as the window allows.
    property real wantedHeight: 0
    property real wantedWidth: Tokens.dp(640)

    focus: true
}
