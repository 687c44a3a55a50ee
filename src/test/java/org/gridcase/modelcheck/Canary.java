package org.gridcase.modelcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Sings when anything of a hostile model runs: a class, a bean, a connection, a file. */
public class Canary implements JavaDelegate, ExecutionListener, TaskListener, AutoCloseable {

    private static final AtomicInteger SONGS = new AtomicInteger();

    private final ServerSocket door;
    private final Path file;

    /** Made by a model that names this class, or by a test. */
    public Canary() {
        this(false);
        SONGS.incrementAndGet();
    }

    private Canary(boolean listening) {
        try {
            door = listening ? new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) : null;
            file = listening ? Path.of("target", "canary-" + door.getLocalPort()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Canary awake() {
        SONGS.set(0);
        Canary canary = new Canary(true);
        Thread listening = new Thread(canary::listen, "canary");
        listening.setDaemon(true);
        listening.start();
        return canary;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                door.accept().close();
                SONGS.incrementAndGet();
            } catch (IOException e) {
                // closed
            }
        }
    }

    int port() {
        return door.getLocalPort();
    }

    Path file() {
        return file;
    }

    /** How often something ran. */
    int songs() {
        return SONGS.get() + (Files.exists(file) ? 1 : 0);
    }

    public boolean sing() {
        SONGS.incrementAndGet();
        return true;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sing();
    }

    @Override
    public void notify(DelegateExecution execution) {
        sing();
    }

    @Override
    public void notify(DelegateTask task) {
        sing();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
