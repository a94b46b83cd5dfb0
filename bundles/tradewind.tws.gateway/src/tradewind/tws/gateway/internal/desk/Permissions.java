package tradewind.tws.gateway.internal.desk;

import java.util.HashMap;
import java.util.Map;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.script.Entitlement;

/** What the account may see: of every listing live data, until a script says otherwise. */
public final class Permissions {
    /** @param code the error that a request is answered with; 0 for the usual one */
    record Permission(Entitlement entitlement, int code) {
        static final Permission LIVE = new Permission(Entitlement.LIVE, 0);
    }

    private Permission general = Permission.LIVE;
    private final Map<Integer, Permission> single = new HashMap<>();

    /** For everything, also what had a permission of its own. */
    public void setAll(Entitlement entitlement, int code) {
        single.clear();
        general = new Permission(entitlement, code);
    }

    public void set(Listing listing, Entitlement entitlement, int code) {
        single.put(listing.conId(), new Permission(entitlement, code));
    }

    Permission of(Listing listing) {
        return single.getOrDefault(listing.conId(), general);
    }

}
