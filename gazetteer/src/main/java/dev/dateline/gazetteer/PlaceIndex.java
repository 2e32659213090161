package dev.dateline.gazetteer;

import dev.dateline.core.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The bytes of the index with its tables; the format stands in the package's description.
final class PlaceIndex {
    static final int MAGIC = 0x444c475a;
    static final int VERSION = 1;
    static final int HEADER = 16;
    static final int RECORD = 26;
    static final int NONE = 0xffffff;
    static final double SCALE = 100_000;
    static final int BUCKETS = 1 << 16;
    private static final int RECENT = 1 << 13;

    /// The kinds of place by the number that stands for them in the file.
    static final List<Place.Feature> FEATURES = List.of(
            Place.Feature.COUNTRY,
            Place.Feature.ADMIN1,
            Place.Feature.ADMIN2,
            Place.Feature.SETTLEMENT,
            Place.Feature.QUARTER,
            Place.Feature.CAMP,
            Place.Feature.SITE,
            Place.Feature.AIRPORT,
            Place.Feature.REGION,
            Place.Feature.WATER);

    private final ByteBuffer bytes;
    private final int size;
    private final String[] countries;
    private final int places;
    private final int names;
    private final Table byName;
    private final Table bySound;
    private final Table byFirstWord;
    /// Places read of late, by the low bits of their numbers: reading one decodes all its names. Threads may
    /// replace each other's entries; each entry is whole.
    private final @Nullable Recent[] recent = new Recent[RECENT];

    private record Recent(int index, Place place) {}

    /// @param bytes big-endian, as buffers are unless told otherwise; read at absolute positions only
    private PlaceIndex(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        if (bytes.capacity() < HEADER || intAt(0) != MAGIC || intAt(4) != VERSION || intAt(8) != bytes.capacity()) {
            throw new IOException("not a whole place index of version " + VERSION);
        }
        size = intAt(12);
        int at = HEADER;
        countries = new String[byteAt(at++) + 1];
        countries[0] = "";
        for (int i = 1; i < countries.length; i++, at += 2) {
            countries[i] = text(at, 2);
        }
        places = at;
        at += size * RECORD;
        names = at + 4;
        at = names + intAt(at);
        byName = new Table(at);
        bySound = new Table(byName.end());
        byFirstWord = new Table(bySound.end());
        if (byFirstWord.end() != bytes.capacity()) {
            throw new IOException("the place index has parts that do not add up");
        }
    }

    private static PlaceIndex of(ByteBuffer bytes) throws IOException {
        try {
            return new PlaceIndex(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the place index has parts that do not add up", e);
        }
    }

    /// Reads an index into memory.
    static PlaceIndex read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEADER);
        int length = head.length < HEADER ? 0 : ByteBuffer.wrap(head).getInt(8);
        if (length < HEADER || ByteBuffer.wrap(head).getInt(0) != MAGIC) {
            throw new IOException("not a place index");
        }
        // An array of the right size at once: it has some 20 MB.
        byte[] bytes = Arrays.copyOf(head, length);
        if (in.readNBytes(bytes, HEADER, length - HEADER) != length - HEADER) {
            throw new IOException("the place index is cut short");
        }
        return of(ByteBuffer.wrap(bytes));
    }

    /// Maps an index: of a file, only what is looked up is read.
    static PlaceIndex map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    int bytes() {
        return bytes.capacity();
    }

    int size() {
        return size;
    }

    Table byName() {
        return byName;
    }

    Table bySound() {
        return bySound;
    }

    Table byFirstWord() {
        return byFirstWord;
    }

    Place place(int index) {
        Recent known = recent[index & (RECENT - 1)];
        if (known != null && known.index() == index) {
            return known.place();
        }
        Place place = read(index);
        recent[index & (RECENT - 1)] = new Recent(index, place);
        return place;
    }

    private Place read(int index) {
        int at = places + index * RECORD;
        int id = triple(at);
        int latitude = intAt(at + 3);
        int longitude = intAt(at + 7);
        String country = countries[byteAt(at + 17)];
        List<String> spellings = spellings(names + triple(at + 23));
        return new Place(
                spellings.getFirst(),
                spellings.subList(1, spellings.size()),
                id == 0 ? Optional.empty() : Optional.of(Integer.toString(id)),
                OptionalDouble.of(latitude / SCALE),
                OptionalDouble.of(longitude / SCALE),
                nameOf(triple(at + 11)),
                nameOf(triple(at + 14)),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                FEATURES.get(byteAt(at + 18)),
                intAt(at + 19));
    }

    private Optional<String> nameOf(int index) {
        return index == NONE
                ? Optional.empty()
                : Optional.of(spelling(names + triple(places + index * RECORD + 23) + 1));
    }

    private List<String> spellings(int offset) {
        int count = byteAt(offset);
        List<String> spellings = new ArrayList<>(count);
        int at = offset + 1;
        for (int i = 0; i < count; i++) {
            spellings.add(spelling(at));
            at += 1 + byteAt(at);
        }
        return spellings;
    }

    private String spelling(int at) {
        return text(at + 1, byteAt(at));
    }

    private String text(int at, int length) {
        byte[] letters = new byte[length];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    private int byteAt(int at) {
        return bytes.get(at) & 0xff;
    }

    private int intAt(int at) {
        return bytes.getInt(at);
    }

    private int triple(int at) {
        return (bytes.getShort(at) & 0xffff) << 8 | byteAt(at + 2);
    }

    /// Fingerprints of keys with what they lead to.
    final class Table {
        private final int starts;
        private final int entries;
        private final int count;

        private Table(int offset) {
            count = intAt(offset);
            starts = offset + 4;
            entries = starts + (BUCKETS + 1) * 4;
        }

        private int end() {
            return entries + count * 8;
        }

        /// Number of the first entry of a key, or -1.
        int first(long fingerprint) {
            int bucket = (int) (fingerprint >>> 48);
            long wanted = (fingerprint >>> 8) & 0xff_ffff_ffffL;
            int end = intAt(starts + (bucket + 1) * 4);
            for (int i = intAt(starts + bucket * 4); i < end; i++) {
                long here = entry(i) >>> 24;
                if (here >= wanted) {
                    return here == wanted ? i : -1;
                }
            }
            return -1;
        }

        /// How many entries from `first` on share its key.
        int countFrom(int first, long fingerprint) {
            int end = intAt(starts + ((int) (fingerprint >>> 48) + 1) * 4);
            long wanted = entry(first) >>> 24;
            int i = first + 1;
            while (i < end && entry(i) >>> 24 == wanted) {
                i++;
            }
            return i - first;
        }

        int payload(int entry) {
            return (int) (entry(entry) & NONE);
        }

        private long entry(int i) {
            return bytes.getLong(entries + i * 8);
        }
    }
}
