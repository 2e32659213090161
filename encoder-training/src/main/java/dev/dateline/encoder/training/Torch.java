package dev.dateline.encoder.training;

import ai.djl.engine.Engine;

/// PyTorch as it comes with Maven's artifacts.
final class Torch {
    private Torch() {}

    /// Whether PyTorch's library for this machine is on the class path.
    static boolean isPresent() {
        String library = "pytorch/cpu/linux-x86_64/" + System.mapLibraryName("torch_cpu");
        return System.getProperty("os.arch").equals("amd64")
                && Torch.class.getClassLoader().getResource(library) != null;
    }

    /// The engine on one thread, which is what makes runs the same. DJL is told to fetch and report nothing.
    static Engine engine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return Engine.getEngine("PyTorch");
    }
}
