package org.gridcase.shell;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/**
 * The page around every view: theme, viewport, icon, and the channel that brings news to an open
 * page.
 */
@Theme("gridcase")
// Flow asks for this version and the older platform for 2.0.0: left open, package.json would swing
@NpmPackage(value = "@vaadin/router", version = "2.0.1")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("网格办");
        settings.addFavIcon("icon", "icons/gridcase.svg", "any");
        settings.addFavIcon("icon", "icons/gridcase.png", "64x64");
    }
}
