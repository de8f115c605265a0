package org.kapok.architecture.broken;

class PlaceUtils {}
