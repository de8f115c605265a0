package org.kapok.architecture.broken;

class ThrowsAnything {

    void refuse() {
        throw new RuntimeException("anything");
    }
}
