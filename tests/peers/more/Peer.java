import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The HTTP server and the two clients of the JDK: Peer serve PORT, Peer ask URL. */
public class Peer {
    static void serve(int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/echo", x -> { byte[] b = x.getRequestBody().readAllBytes(); x.sendResponseHeaders(200, b.length == 0 ? -1 : b.length); x.getResponseBody().write(b); x.close(); });
        server.createContext("/chunks", x -> { x.getRequestBody().readAllBytes(); x.sendResponseHeaders(200, 0); for (int i = 0; i < 3; ++i) { x.getResponseBody().write(("piece " + i).getBytes()); x.getResponseBody().flush(); } x.close(); });
        server.createContext("/204", x -> { x.sendResponseHeaders(204, -1); x.close(); });
        server.createContext("/304", x -> { x.sendResponseHeaders(304, -1); x.close(); });
        server.createContext("/refuse", x -> { x.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"a\""); x.sendResponseHeaders(401, -1); x.close(); });
        server.start();
    }
    static void old(String at, String method, String path, String body, int mode) {
        try {
            HttpURLConnection c = (HttpURLConnection) new URL(at + path).openConnection();
            c.setRequestMethod(method);
            c.setReadTimeout(3000);
            if (body != null) {
                c.setDoOutput(true);
                if (mode == 1) c.setChunkedStreamingMode(16);
                if (mode == 2) { c.setRequestProperty("Expect", "100-continue"); c.setFixedLengthStreamingMode(body.length()); }
                try (OutputStream o = c.getOutputStream()) { o.write(body.getBytes()); }
            }
            try (InputStream i = c.getInputStream()) { i.readAllBytes(); }
        } catch (Exception e) { }
    }
    public static void main(String[] a) throws Exception {
        if (a[0].equals("serve")) { serve(Integer.parseInt(a[1])); return; }
        System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
        String at = a[1];
        old(at, "GET", "/chunks", null, 0);
        old(at, "POST", "/echo", "a body of the old client", 0);
        old(at, "POST", "/echo", "a body of the old client in chunks of sixteen", 1);
        old(at, "POST", "/echo", "expected", 2);
        old(at, "PUT", "/refuse", "expected but refused", 2);
        old(at, "HEAD", "/echo", null, 0);
        HttpClient n = HttpClient.newHttpClient();
        for (String[] q : new String[][]{{"GET", "/chunks"}, {"POST", "/echo"}, {"GET", "/204"}, {"GET", "/304"}, {"HEAD", "/echo"}, {"PUT", "/refuse"}}) {
            try {
                HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(at + q[1])).timeout(Duration.ofSeconds(3));
                if (q[0].equals("PUT")) b.expectContinue(true);
                b.method(q[0], q[0].startsWith("P") ? BodyPublishers.ofString("the new client's body") : BodyPublishers.noBody());
                n.send(b.build(), BodyHandlers.ofString());
            } catch (Exception e) { }
        }
        n.send(HttpRequest.newBuilder(URI.create(at + "/echo")).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("streamed in chunks".getBytes()))).build(), BodyHandlers.ofString());
        System.exit(0);
    }
}
