package dev.dateline.matching;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;

/// All that matching knows of an account, or of a report that tells of no happening.
///
/// Names are kept as hashes; nobody can be read out of it.
///
/// @param report first 64 bits of the report's hash
/// @param row of a table coded by hand, which tells its rows apart
/// @param main whether it is what the report is chiefly about
/// @param published day of publication as days since 1970
/// @param day when it happened
/// @param spot where it happened
/// @param types bits of the event's types, by ordinal; 0 for a story without one
/// @param category ordinal of the event's category; -1 for a story without one
/// @param actors ids of the directory
/// @param kin ids of the actors that those are parts or offshoots of, and those themselves
/// @param targets words of the targets
/// @param victims words of names of those harmed
/// @param weapons bits of the types of weapons
/// @param killed bounds of the total; low -1 when not stated, high -1 when open
/// @param injured like `killed`
/// @param figures every figure, of the whole and of parts, as harm and low end
/// @param all weightiest words of the report
/// @param names weightiest names and numbers of the report
/// @param own weightiest words of the sentences that the account rests on
@SuppressWarnings("ArrayRecordComponent") // never compared
record Profile(
        long report,
        Row row,
        boolean main,
        OptionalInt published,
        Day day,
        Spot spot,
        long types,
        int category,
        int[] actors,
        int[] kin,
        int[] targets,
        int[] victims,
        int weapons,
        Bounds killed,
        Bounds injured,
        int[] figures,
        Terms all,
        Terms names,
        Terms own) {
    private static final double NEAR_KM = 20;

    /// Hashes of a kind of table and of a row's name in it; both 0 for what a machine coded.
    record Row(int table, int name) {
        static final Row NONE = new Row(0, 0);

        boolean isKnown() {
            return table != 0;
        }
    }

    /// Days since 1970, both included; `from > to` when not known. Absolute when the words name the day by its
    /// date and not by the report's own.
    record Day(int from, int to, boolean absolute) {
        static final Day UNKNOWN = new Day(1, 0, false);

        boolean isKnown() {
            return from <= to;
        }

        int length() {
            return to - from + 1;
        }

        /// 0 when they overlap, else how many days lie between the nearest ends.
        int apart(Day other) {
            return Math.max(0, Math.max(from - other.to, other.from - to));
        }
    }

    /// @param level 0 spot or settlement, 1 district, 2 province or region, 3 country, 4 name alone or nothing
    /// @param words of the place's and site's names
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spot(int level, float latitude, float longitude, int place, int admin1, int country, int[] words) {
        boolean hasPoint() {
            return !Float.isNaN(latitude);
        }

        double kmTo(Spot other) {
            double phi1 = Math.toRadians(latitude);
            double phi2 = Math.toRadians(other.latitude);
            double sin = Math.sin((phi2 - phi1) / 2);
            double cross = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            double a = sin * sin + Math.cos(phi1) * Math.cos(phi2) * cross * cross;
            return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a)));
        }
    }

    record Bounds(int low, int high) {
        static final Bounds UNKNOWN = new Bounds(-1, -1);

        boolean isKnown() {
            return low >= 0;
        }
    }

    /// Whether both are rows of one kind of table, so that they are one happening just when they are one row.
    boolean sharesTable(Profile other) {
        return row.isKnown() && row.table == other.row.table;
    }

    boolean isStory() {
        return category < 0;
    }

    /// Whether two accounts of one report differ in what it says of them: in kind, day, place, actor, target or
    /// number. Else the second may be no more than another mention of the first.
    boolean isToldApartFrom(Profile other) {
        return category != other.category
                || (types & other.types) == 0 && ((types | other.types) & PairFeatures.UNKNOWN_ATTACK) == 0
                || day.isKnown() && other.day.isKnown() && day.apart(other.day) > 0
                || spot.hasPoint() && other.spot.hasPoint() && spot.kmTo(other.spot) > NEAR_KM
                || spot.country() != 0 && other.spot.country() != 0 && spot.country() != other.spot.country()
                || areDisjoint(actors, other.actors)
                || areDisjoint(victims, other.victims)
                || areDisjoint(figures, other.figures);
    }

    private static boolean areDisjoint(int[] one, int[] other) {
        return one.length > 0
                && other.length > 0
                && Arrays.stream(one).noneMatch(hash -> Arrays.binarySearch(other, hash) >= 0);
    }

    byte[] toBytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(report);
            out.writeInt(row.table());
            out.writeInt(row.name());
            out.writeBoolean(main);
            out.writeInt(published.orElse(Integer.MIN_VALUE));
            out.writeInt(day.from());
            out.writeInt(day.to());
            out.writeBoolean(day.absolute());
            out.writeByte(spot.level());
            out.writeFloat(spot.latitude());
            out.writeFloat(spot.longitude());
            out.writeInt(spot.place());
            out.writeInt(spot.admin1());
            out.writeInt(spot.country());
            write(out, spot.words());
            out.writeLong(types);
            out.writeByte(category);
            write(out, actors);
            write(out, kin);
            write(out, targets);
            write(out, victims);
            out.writeInt(weapons);
            out.writeInt(killed.low());
            out.writeInt(killed.high());
            out.writeInt(injured.low());
            out.writeInt(injured.high());
            write(out, figures);
            all.write(out);
            names.write(out);
            own.write(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long report = in.getLong();
        Row row = new Row(in.getInt(), in.getInt());
        boolean main = in.get() != 0;
        int published = in.getInt();
        return new Profile(
                report,
                row,
                main,
                published == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(published),
                new Day(in.getInt(), in.getInt(), in.get() != 0),
                new Spot(in.get(), in.getFloat(), in.getFloat(), in.getInt(), in.getInt(), in.getInt(), read(in)),
                in.getLong(),
                in.get(),
                read(in),
                read(in),
                read(in),
                read(in),
                in.getInt(),
                new Bounds(in.getInt(), in.getInt()),
                new Bounds(in.getInt(), in.getInt()),
                read(in),
                Terms.read(in),
                Terms.read(in),
                Terms.read(in));
    }

    private static void write(DataOutput out, int[] numbers) throws IOException {
        int length = Math.min(255, numbers.length);
        out.writeByte(length);
        for (int i = 0; i < length; i++) {
            out.writeInt(numbers[i]);
        }
    }

    private static int[] read(ByteBuffer in) {
        int[] numbers = new int[Byte.toUnsignedInt(in.get())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getInt();
        }
        return numbers;
    }
}
