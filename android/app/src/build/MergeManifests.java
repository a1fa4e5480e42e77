import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Merges the libraries' manifests into the app's, as far as these libraries need Gradle's manifest merger, which no
 * registry serves outside Gradle's own plugin:
 *
 * <ul>
 *   <li>elements below manifest and application are added; those of the same tag and name are merged, and where both have
 *       an attribute, the app's stays;
 *   <li>${applicationId} is replaced by the app's package;
 *   <li>tools:node="remove" removes the element, whichever library brings it. Other marks are refused.
 * </ul>
 *
 * Usage: java MergeManifests.java APP MERGED LIBRARY...
 */
class MergeManifests {
    private static final String ANDROID = "http://schemas.android.com/apk/res/android";
    private static final String TOOLS = "http://schemas.android.com/tools";
    private static final List<String> WITH_CHILDREN =
            List.of("application", "activity", "service", "receiver", "provider");

    public static void main(String[] args) throws Exception {
        Document app = read(args[0]);
        Element manifest = app.getDocumentElement();
        refuseOtherMarks(manifest);
        for (int i = 2; i < args.length; i++) {
            Element library = read(args[i]).getDocumentElement();
            fillIn(library, manifest.getAttribute("package"));
            merge(manifest, library);
        }
        clean(manifest);
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(app), new StreamResult(new File(args[1])));
    }

    private static Document read(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setIgnoringComments(true);
        return factory.newDocumentBuilder().parse(new File(file));
    }

    private static void merge(Element into, Element from) {
        for (Element child : children(from)) {
            // The app's versions hold; that a library needs no newer one is checked by nobody here.
            if (child.getTagName().equals("uses-sdk")) continue;
            Element same = find(into, child);
            if (same == null) {
                into.appendChild(into.getOwnerDocument().importNode(child, true));
            } else if (WITH_CHILDREN.contains(child.getTagName()) && !isRemoved(same)) {
                for (Attr attribute : attributes(child)) {
                    if (!same.hasAttributeNS(attribute.getNamespaceURI(), attribute.getLocalName())) {
                        same.setAttributeNS(
                                attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
                    }
                }
                merge(same, child);
            }
        }
    }

    /** The element of the same tag and name. There is one application, which has no name in libraries. */
    private static Element find(Element parent, Element like) {
        String tag = like.getTagName();
        if (tag.equals("intent-filter")) return null;
        for (Element child : children(parent)) {
            if (child.getTagName().equals(tag) && (tag.equals("application") || name(child).equals(name(like)))) {
                return child;
            }
        }
        return null;
    }

    private static String name(Element element) {
        return element.getAttributeNS(ANDROID, "name");
    }

    private static boolean isRemoved(Element element) {
        return element.getAttributeNS(TOOLS, "node").equals("remove");
    }

    private static void fillIn(Element element, String applicationId) {
        for (Attr attribute : attributes(element)) {
            attribute.setValue(attribute.getValue().replace("${applicationId}", applicationId));
        }
        children(element).forEach(child -> fillIn(child, applicationId));
    }

    private static void refuseOtherMarks(Element element) {
        for (Attr attribute : attributes(element)) {
            if (TOOLS.equals(attribute.getNamespaceURI()) && !isRemoved(element)) {
                throw new IllegalArgumentException("not supported: " + attribute);
            }
        }
        children(element).forEach(MergeManifests::refuseOtherMarks);
    }

    /** Removes what is marked, the marks of libraries, and white space. */
    private static void clean(Element element) {
        Node next;
        for (Node child = element.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (!(child instanceof Element inner) || isRemoved(inner)) {
                element.removeChild(child);
            } else {
                clean(inner);
            }
        }
        for (Attr attribute : attributes(element)) {
            if (TOOLS.equals(attribute.getNamespaceURI()) || attribute.getName().equals("xmlns:tools")) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static List<Element> children(Node node) {
        List<Element> all = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) all.add(element);
        }
        return all;
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.add((Attr) element.getAttributes().item(i));
        }
        return all;
    }
}
