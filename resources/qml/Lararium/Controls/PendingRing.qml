pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Open ring around a chip while something is on its way; still under reduced motion. `fraction` < 0 turns it round.
Shape {
    id: root

    property color ink: Tokens.accent
    property real fraction: -1
    property real thickness: Tokens.dp(3)

    preferredRendererType: Shape.GeometryRenderer
    Accessible.ignored: true

    ShapePath {
        strokeColor: root.ink
        strokeWidth: root.thickness
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathAngleArc {
            centerX: root.width / 2
            centerY: root.height / 2
            radiusX: (root.width - root.thickness) / 2
            radiusY: (root.height - root.thickness) / 2
            startAngle: -90
            sweepAngle: root.fraction < 0 ? 250 : 360 * root.fraction
        }
    }

    RotationAnimator on rotation {
        from: 0
        to: 360
        duration: 1100
        loops: Animation.Infinite
        running: root.visible && root.fraction < 0 && !Tokens.reducedMotion
    }
}
