package tradewind.ai.internal.report;

/** A table of the page. Cells are HTML already. */
final class Table {
    private final StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n");

    Table(String... heads) {
        html.append("<thead><tr>");
        for (String head : heads) {
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
    }

    /** @param marked whether it is the row of the evaluated model */
    Table row(boolean marked, String... cells) {
        html.append(marked ? "<tr class=\"mine\">" : "<tr>");
        for (int i = 0; i < cells.length; i++) {
            html.append(i == 0 ? "<th scope=\"row\">" : "<td>").append(cells[i]).append(i == 0 ? "</th>" : "</td>");
        }
        html.append("</tr>\n");
        return this;
    }

    String html() {
        return html + "</tbody></table></div>\n";
    }
}
