package org.kapok.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm. */
class HostileFilesTest {

    private final ShapeReader reader = new ShapeReader(Caps.ofUploads());

    // EXC-1
    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutBeingReadWhole() {
        var endless = new InputStream() {
            private long served;

            @Override
            public int read() {
                served++;
                return served > 50L << 20 ? -1 : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                served += length;
                java.util.Arrays.fill(into, from, from + length, (byte) ' ');
                return served > 50L << 20 ? -1 : length;
            }
        };

        assertThatThrownBy(() -> reader.read(endless))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.violation().code()).isEqualTo("exchange.refused.bytes"));
        assertThat(endless.served).isLessThan(22L << 20);
    }

    // EXC-2
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                        + "<gpx version=\"1.1\"><wpt lat=\"1\" lon=\"1\"><name>&b;</name></wpt></gpx>",
                "<?xml version=\"1.0\"?><!DOCTYPE kml SYSTEM \"file:///etc/hostname\"><kml><Placemark/></kml>",
                "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<kml><Placemark><name>&x;</name></Placemark></kml>"
            })
    void aDocumentTypeOrEntityIsRefused(String document) {
        assertRefused(document.getBytes(UTF_8), "exchange.refused.entities");
    }

    // EXC-2
    @Test
    void aDocumentTypeBeyondTheFirstKilobytesIsRefusedToo() {
        String document =
                "<?xml version=\"1.0\"?><!--" + "x".repeat(8192) + "--><!DOCTYPE kml [<!ENTITY a \"b\">]><kml/>";

        assertRefused(document.getBytes(UTF_8), "exchange.refused.entities");
    }

    // EXC-1
    @Test
    void aDeeplyNestedDocumentIsRefused() {
        assertRefused(("<kml>" + "<Folder>".repeat(100_000)).getBytes(UTF_8), "exchange.refused.depth");
        assertRefused(("{\"type\":" + "[".repeat(100_000)).getBytes(UTF_8), "exchange.refused.json");
    }

    // EXC-1
    @Test
    void aZipBombIsRefusedWhileItInflates() throws IOException {
        assertRefused(zipped("doc.kml", 400 << 20), "exchange.refused.inflated");
        byte[] workbook = zipped("xl/workbook.xml", 400 << 20);
        assertThatThrownBy(() -> WorkbookReader.read(workbook, Caps.ofUploads()))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.violation().code()).isEqualTo("exchange.refused.inflated"));
    }

    // EXC-1
    @Test
    void aDamagedContainerIsRefused() throws IOException {
        byte[] zip = zipped("doc.kml", 1000);

        assertRefused(java.util.Arrays.copyOf(zip, 45), "exchange.refused.damaged");
    }

    // EXC-3
    @Test
    void aNetworkLinkIsNeverFetchedAndIsTold() throws Exception {
        Reading reading =
                read("<kml><NetworkLink><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink></kml>");

        assertThat(reading.shapes()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.violation().code())
                .containsExactly("exchange.fault.network_link");
    }

    // EXC-4
    @Test
    void everyFaultIsToldAtOnceWithFeatureAndField() throws Exception {
        Reading reading = read("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":[200,4]}},
                 {"type":"Feature","properties":{"name":"b","from":"yesterday"},"geometry":{"type":"Point","coordinates":[18,4]}},
                 {"type":"Feature","properties":{"name":"c"},"geometry":null},
                 {"type":"Feature","properties":{"name":"d"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}},
                 {"type":"Feature","properties":{"name":"e"},"geometry":{"type":"Point","coordinates":[18.5,4.3]}}]}""");

        assertThat(reading.shapes())
                .extracting(shape -> shape.name().orElseThrow())
                .containsExactly("e");
        assertThat(reading.faults())
                .extracting(fault -> ((Where.Element) fault.place()).number() + " "
                        + fault.violation().field())
                .containsExactly("1 geometry.coordinates", "2 from", "3 geometry", "4 geometry.coordinates[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "hello", "PK", "{", "[1,2]", "<", "<html></html>", "{\"type\":\"Topology\"}"})
    void whatIsNoMapFileIsRefusedWithAReason(String document) {
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(document.getBytes(UTF_8))))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("exchange.refused.");
    }

    private Reading read(String document) throws IOException, RefusedFileException {
        return reader.read(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.violation().code()).isEqualTo(code));
    }

    private static byte[] zipped(String name, int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 16];
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block, 0, Math.min(block.length, zeros - written));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
