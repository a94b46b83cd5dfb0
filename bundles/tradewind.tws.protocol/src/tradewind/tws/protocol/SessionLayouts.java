package tradewind.tws.protocol;

import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionEvent.UserInfo;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;
import tradewind.tws.protocol.SessionRequest.ReqIds;
import tradewind.tws.protocol.SessionRequest.ReqManagedAccounts;
import tradewind.tws.protocol.SessionRequest.ReqUserInfo;
import tradewind.tws.protocol.SessionRequest.SetServerLogLevel;
import tradewind.tws.protocol.SessionRequest.StartApi;

/** Layouts of the session's messages. */
final class SessionLayouts {

	private SessionLayouts() {
	}

	static void addEvents(LayoutTable<ServerMessage> table) {
		table.add(4, ErrorMessage.class, SessionLayouts::error);
		table.add(9, NextValidId.class, (f, m) -> {
			f.constant("version", "1");
			return new NextValidId(f.integer("orderId", m.orderId()));
		});
		table.add(15, ManagedAccounts.class, (f, m) -> {
			f.constant("version", "1");
			return new ManagedAccounts(f.text("accounts", m.accounts()));
		});
		table.add(49, CurrentTime.class, (f, m) -> {
			f.constant("version", "1");
			return new CurrentTime(f.longInteger("time", m.time()));
		});
		table.add(107, UserInfo.class, (f, m) -> new UserInfo(f.integer("requestId", m.requestId()), f.text("whiteBrandingId", m.whiteBrandingId())));
		table.add(109, CurrentTimeInMillis.class, (f, m) -> new CurrentTimeInMillis(f.longInteger("time", m.time())));
	}

	private static ErrorMessage error(Fields f, ErrorMessage m) throws BadFrameException {
		if (!f.since(ServerVersion.ERROR_TIME)) {
			f.constant("version", "2");
		}
		return new ErrorMessage(f.integer("id", m.id()), f.integer("code", m.code()), f.escapedText("text", m.text()),
				f.since(ServerVersion.ADVANCED_ORDER_REJECT) ? f.escapedText("advancedOrderRejectJson", m.advancedOrderRejectJson()) : m.advancedOrderRejectJson(),
				f.since(ServerVersion.ERROR_TIME) ? f.longInteger("time", m.time()) : m.time());
	}

	static void addRequests(LayoutTable<ClientMessage> table) {
		table.add(71, StartApi.class, (f, m) -> {
			f.constant("version", "2");
			return new StartApi(f.integer("clientId", m.clientId()), f.text("optionalCapabilities", m.optionalCapabilities()));
		});
		table.add(49, ReqCurrentTime.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(105, ReqCurrentTimeInMillis.class, (f, m) -> m);
		table.add(8, ReqIds.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqIds(f.integer("count", m.count()));
		});
		table.add(17, ReqManagedAccounts.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(14, SetServerLogLevel.class, (f, m) -> {
			f.constant("version", "1");
			return new SetServerLogLevel(f.integer("level", m.level()));
		});
		table.add(104, ReqUserInfo.class, (f, m) -> new ReqUserInfo(f.integer("requestId", m.requestId())));
	}
}
