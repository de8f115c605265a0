package org.kapok.check;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapok.engine.Item;
import org.kapok.engine.ItemDraft;
import org.kapok.engine.Judged;
import org.kapok.engine.Problem;
import org.kapok.engine.ProblemCode;
import org.kapok.engine.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a FeatureCollection from a file, one feature after the other. */
final class CollectionReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path path;
    private final Side side;
    private final Messages messages;
    private final List<Item> items = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> positionOfId = new HashMap<>();
    private int position;

    CollectionReader(Path path, Side side, Messages messages) {
        this.path = path;
        this.side = side;
        this.messages = messages;
    }

    /** Everything the file says, good and bad, or one line why it cannot be used. */
    FeatureFile read() {
        try {
            parse();
            return new FeatureFile(items, errors);
        } catch (UnusableFile e) {
            return new FeatureFile(List.of(), List.of(Lines.single(path + ": " + e.said(messages))));
        }
    }

    private void parse() throws UnusableFile {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                Reader text = text(in);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            collection(parser);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnusableFile("file.missing");
        } catch (AccessDeniedException e) {
            throw new UnusableFile("file.denied");
        } catch (CharacterCodingException e) {
            throw new UnusableFile("file.encoding");
        } catch (IOException e) {
            throw new UnusableFile("file.unreadable", String.valueOf(e.getMessage()));
        } catch (JacksonIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new UnusableFile("file.encoding")
                    : new UnusableFile("file.unreadable", String.valueOf(e.getOriginalMessage()));
        } catch (StreamConstraintsException e) {
            throw new UnusableFile("file.extreme", where(e), String.valueOf(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw new UnusableFile("file.json", where(e), String.valueOf(e.getOriginalMessage()));
        }
    }

    private static Reader text(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static String where(JacksonException e) {
        @Nullable TokenStreamLocation at = e.getLocation();
        return at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private void collection(JsonParser parser) throws UnusableFile {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            Skip.over(parser);
            throw new UnusableFile("file.collection");
        }
        boolean typed = false;
        boolean listed = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type")) {
                typed = value == JsonToken.VALUE_STRING && parser.getString().equals("FeatureCollection");
                Skip.over(parser);
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                if (listed) {
                    throw new UnusableFile("file.features");
                }
                listed = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    feature(parser);
                }
            } else {
                Skip.over(parser);
            }
        }
        if (parser.nextToken() != null) {
            throw new UnusableFile("file.trailing");
        }
        if (!typed || !listed) {
            throw new UnusableFile("file.collection");
        }
    }

    private void feature(JsonParser parser) throws UnusableFile {
        position++;
        ItemDraft draft = new ItemDraft();
        FeatureReader reader = new FeatureReader(parser, draft, side);
        reader.read();
        draft.saidId().ifPresent(id -> {
            Integer earlier = positionOfId.putIfAbsent(id, position);
            if (earlier != null) {
                draft.problem(Problem.of(ProblemCode.ID_REPEATED, "id", Integer.toString(earlier)));
            }
        });
        switch (draft.judge()) {
            case Judged.Good good -> items.add(good.item());
            case Judged.Bad bad -> errors.add(Lines.single(line(draft, bad.problems())));
        }
    }

    private String line(ItemDraft draft, List<Problem> problems) {
        List<String> sentences = problems.stream()
                .map(problem -> problem.sentence(messages.locale()))
                .distinct()
                .toList();
        String said = String.join("; ", sentences);
        return draft.saidId()
                .map(id -> messages.say("feature.named", path, Integer.toString(position), id, said))
                .orElseGet(() -> messages.say("feature.unnamed", path, Integer.toString(position), said));
    }
}
