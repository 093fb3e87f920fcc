namespace QueueSim.Report;

/// <summary>The page's one script: it saves a chart as SVG, PNG or CSV. Without it the page has everything but these buttons.</summary>
internal static class PageScript
{
    // No '<' and '&' in here: the script has to mean the same to HTML and XML.
    public static Markup Text { get; } = Markup.Trusted("""

        "use strict";
        function save(blob, name) {
          const link = document.createElement("a");
          link.href = URL.createObjectURL(blob);
          link.download = name;
          link.click();
          setTimeout(() => URL.revokeObjectURL(link.href), 1000);
        }
        function drawn(figure) {
          const svg = figure.querySelector("svg[role=img]").cloneNode(true);
          const box = svg.viewBox.baseVal;
          svg.setAttribute("width", box.width);
          svg.setAttribute("height", box.height);
          return { box, text: new XMLSerializer().serializeToString(svg) };
        }
        function picture(figure, name) {
          const { box, text } = drawn(figure);
          const image = new Image();
          image.onload = () => {
            const canvas = document.createElement("canvas");
            canvas.width = 2 * box.width;
            canvas.height = 2 * box.height;
            canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
            canvas.toBlob(blob => save(blob, name + ".png"));
          };
          image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
        }
        document.querySelectorAll("figure[data-name]").forEach(figure => {
          const name = figure.dataset.name;
          const as = {
            svg: () => save(new Blob([drawn(figure).text], { type: "image/svg+xml" }), name + ".svg"),
            png: () => picture(figure, name),
            csv: () => save(new Blob(["\ufeff", figure.querySelector(".numbers").textContent], { type: "text/csv" }), name + ".csv"),
          };
          const buttons = figure.querySelector(".save");
          buttons.hidden = false;
          buttons.querySelectorAll("button").forEach(button => {
            button.setAttribute("aria-label", button.textContent + ": " + name);
            button.addEventListener("click", as[button.dataset.as]);
          });
        });

        """);
}
