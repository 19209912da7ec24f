// A servlet in Tomcat, as many ACSs are: Tomcat PORT FOLDER. Answers in chunks and with lengths, packed where the client takes it, before the
// request was read, and with an error page.
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.Context;

public class Tomcat extends HttpServlet {
    private static final byte[] PAGE = "<Name>InternetGatewayDevice.Parameter</Name>\n".repeat(60).getBytes();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        OutputStream out = response.getOutputStream();
        switch (request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo())) {
            case "/short.txt": out.write("a short text\n".getBytes()); break;
            case "/page.xml": out.write(PAGE); break;
            case "/empty.txt": break;
            case "/range.bin": response.setContentLength(9000); out.write(new byte[9000]); break;
            case "/echo": out.write(request.getInputStream().readAllBytes()); break;
            case "/204": response.setStatus(204); break;
            case "/unread": response.setStatus(401); response.setHeader("WWW-Authenticate", "Digest realm=\"acs\", nonce=\"1\", qop=\"auth\""); break;
            case "/stream":
                for (int i = 0; i < 4; ++i) {
                    out.write("a piece of a stream ".repeat(20).getBytes());
                    response.flushBuffer();
                }
                break;
            case "/breaks": out.write(PAGE); response.flushBuffer(); throw new IOException("in the midst");
            default: response.sendError(404);
        }
    }

    public static void main(String[] arguments) throws Exception {
        org.apache.catalina.startup.Tomcat tomcat = new org.apache.catalina.startup.Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("compression", "on");
        tomcat.getConnector().setProperty("compressionMinSize", "100");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", arguments[1]);
        org.apache.catalina.startup.Tomcat.addServlet(context, "peer", new Tomcat());
        context.addServletMappingDecoded("/*", "peer");
        tomcat.start();
        tomcat.getServer().await();
    }
}
