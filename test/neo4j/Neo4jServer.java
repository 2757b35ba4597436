import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community on a Bolt port of this machine, for tests and developers.
 *
 * <p>Takes one argument, the directory of its data, with its settings in neo4j.conf there. With NEO4J_PASSWORD in the environment
 * the user neo4j has that password from the first start on.
 *
 * <p>Prints {@code bolt PORT} when it answers. Stops in order on SIGTERM, on SIGINT and when its standard input ends, so that it
 * does not outlive the program that started it.
 */
public final class Neo4jServer {
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]).toAbsolutePath();
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(directory).loadPropertiesFromFile(directory.resolve("neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));

    setPassword(server, System.getenv("NEO4J_PASSWORD"), directory.resolve("password-is-set"));

    GraphDatabaseAPI database = (GraphDatabaseAPI) server.database("neo4j");
    ConnectorPortRegister ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    System.out.println("bolt " + ports.getLocalAddress(ConnectorType.BOLT).getPort());

    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  /** Once for each directory: the server refuses a password that it has already. */
  private static void setPassword(DatabaseManagementService server, String password, Path done) throws Exception {
    if (password == null || Files.exists(done)) return;
    server.database("system")
        .executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    Files.createFile(done);
  }
}
