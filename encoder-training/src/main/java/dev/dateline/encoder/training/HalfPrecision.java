package dev.dateline.encoder.training;

import ai.djl.pytorch.jni.LibUtils;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;

/// PyTorch's automatic bfloat16 for matrix products on this thread, from creation to closing.
///
/// DJL knows no bfloat16 tensors, so the switch is thrown in the library itself (`at::autocast`). It halves the time
/// of a step on a CPU with bfloat16 instructions and is slower without; sums, norms and the loss stay in float32.
final class HalfPrecision implements AutoCloseable {
    private static final byte CPU = 0;
    private static final byte BFLOAT16 = 15;

    private final MethodHandle setEnabled;

    private HalfPrecision(MethodHandle setEnabled) {
        this.setEnabled = setEnabled;
    }

    /// Switches it on. The engine must have been started.
    @SuppressWarnings("restricted") // calls into the library that DJL has loaded
    static HalfPrecision on() {
        SymbolLookup torch = SymbolLookup.libraryLookup(
                Path.of(LibUtils.getLibtorchPath()).resolve(System.mapLibraryName("torch_cpu")), Arena.global());
        call(
                function(torch, "_ZN2at8autocast18set_autocast_dtypeEN3c1010DeviceTypeENS1_10ScalarTypeE", true),
                BFLOAT16);
        call(function(torch, "_ZN2at8autocast26set_autocast_cache_enabledEb", false), false);
        HalfPrecision half =
                new HalfPrecision(function(torch, "_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb", true));
        call(half.setEnabled, true);
        return half;
    }

    @Override
    public void close() {
        call(setEnabled, false);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(SymbolLookup library, String symbol, boolean ofDevice) {
        FunctionDescriptor signature = ofDevice
                ? FunctionDescriptor.ofVoid(ValueLayout.JAVA_BYTE, ValueLayout.JAVA_BYTE)
                : FunctionDescriptor.ofVoid(ValueLayout.JAVA_BYTE);
        MethodHandle handle = Linker.nativeLinker().downcallHandle(library.findOrThrow(symbol), signature);
        return ofDevice ? MethodHandles.insertArguments(handle, 0, CPU) : handle;
    }

    private static void call(MethodHandle function, boolean value) {
        call(function, (byte) (value ? 1 : 0));
    }

    private static void call(MethodHandle function, byte value) {
        try {
            function.invoke(value);
        } catch (Throwable e) {
            throw new IllegalStateException("PyTorch refuses bfloat16", e);
        }
    }
}
