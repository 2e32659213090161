package dev.dateline.fetching;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tells addresses of the public internet from those that mean something else. The blocks are those of the
/// IANA registries of special-purpose addresses (RFC 6890 and its successors).
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            Block.of("0.0.0.0", 8, "this network"),
            Block.of("10.0.0.0", 8, "a private network"),
            Block.of("100.64.0.0", 10, "a provider's inner network"),
            Block.of("127.0.0.0", 8, "this machine itself"),
            Block.of("168.63.129.16", 32, "a cloud's inner services"),
            Block.of("169.254.0.0", 16, "the local link, or a cloud's metadata"),
            Block.of("172.16.0.0", 12, "a private network"),
            Block.of("192.0.0.0", 24, "protocol assignments"),
            Block.of("192.0.2.0", 24, "documentation"),
            Block.of("192.88.99.0", 24, "a relay to IPv6"),
            Block.of("192.168.0.0", 16, "a private network"),
            Block.of("198.18.0.0", 15, "benchmarks of networks"),
            Block.of("198.51.100.0", 24, "documentation"),
            Block.of("203.0.113.0", 24, "documentation"),
            Block.of("224.0.0.0", 4, "multicast"),
            Block.of("240.0.0.0", 4, "reserved, or broadcast"));

    /// Of IPv6 only this block is handed out to the public.
    private static final Block GLOBAL_V6 = Block.of("2000::", 3, "");

    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            Block.of("2001::", 23, "protocol assignments, or a tunnel"),
            Block.of("2001:db8::", 32, "documentation"),
            Block.of("2002::", 16, "a tunnel to IPv4"),
            Block.of("3fff::", 20, "documentation"));

    private PublicAddress() {}

    /// @param bits how many of the first bits count
    /// @param means what its addresses are for
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits, String means) {
        static Block of(String start, int bits, String means) {
            return new Block(InetAddress.ofLiteral(start).getAddress(), bits, means);
        }

        boolean holds(byte[] address) {
            int whole = bits / 8;
            if (!Arrays.equals(start, 0, whole, address, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (start[whole] ^ address[whole]) >> (8 - rest) == 0;
        }
    }

    /// What the address is for when it is no public one.
    static Optional<String> otherUse(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> otherUse(NOT_PUBLIC_V4, bytes);
            // Addresses of IPv4 that are written as IPv6 (::ffff:127.0.0.1, 64:ff9b::7f00:1) lie outside too.
            case Inet6Address v6 when !GLOBAL_V6.holds(bytes) -> Optional.of("no public use");
            case Inet6Address v6 -> otherUse(NOT_PUBLIC_V6, bytes);
            default -> Optional.of("no use that is known");
        };
    }

    private static Optional<String> otherUse(List<Block> blocks, byte[] bytes) {
        return blocks.stream()
                .filter(block -> block.holds(bytes))
                .map(Block::means)
                .findFirst();
    }
}
